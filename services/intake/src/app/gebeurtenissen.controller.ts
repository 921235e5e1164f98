import { ProbleemException } from '@iwlz/nest-kit';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Feitenregister } from './feitenregister.js';
import { leesGebeurtenis, leesGebeurtenissen, type Veldfout } from './gebeurtenissen.js';

/** What is said of one fact, or of a list of them. */
type Antwoord =
  { readonly id: string; readonly source: string } | { readonly nieuw: number; readonly alBekend: number };

/**
 * `POST /gebeurtenissen`: facts from outside that are no message, as CloudEvents JSON: one, or a list that is taken in whole or
 * not at all. The same source and id is the same fact.
 */
@Controller('gebeurtenissen')
export class GebeurtenissenController {
  constructor(@Inject(Feitenregister) private readonly feitenregister: Feitenregister) {}

  @Post()
  @HttpCode(202)
  async neemAan(@Body() body: unknown): Promise<Antwoord> {
    if (Array.isArray(body)) {
      const gelezen = leesGebeurtenissen(body);
      if (!gelezen.ok)
        throw onjuist('Er is niets aangenomen. Alles wat opviel staat in fouten; index telt vanaf 0.', gelezen.fouten);
      const nieuw = await this.feitenregister.neemAan(gelezen.waarde);
      return { nieuw, alBekend: body.length - nieuw };
    }
    const gelezen = leesGebeurtenis(body);
    if (!gelezen.ok) throw onjuist('De gebeurtenis klopt niet; alles wat opviel staat in fouten.', gelezen.fouten);
    await this.feitenregister.neemAan([gelezen.waarde]);
    return { id: gelezen.waarde.bronId, source: gelezen.waarde.bron };
  }
}

function onjuist(detail: string, fouten: readonly Veldfout[]): ProbleemException {
  return new ProbleemException({ status: 400, title: 'Onjuiste vraag', detail, fouten });
}
