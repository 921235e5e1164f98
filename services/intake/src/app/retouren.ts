import { Injectable } from '@nestjs/common';
import type { Berichtstand, Retour } from '../handlers/index.js';

@Injectable()
export class Retouren {
  async *maak(id: string, _stand: Berichtstand, _retour: Retour): AsyncGenerator<string> {
    yield await Promise.resolve(id);
  }
}
