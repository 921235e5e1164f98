import { ProbleemException } from '@iwlz/nest-kit';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Beoordelaar } from './beoordelaar.js';
import { Inbox, type Vastgelopen } from './inbox.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For an operator: messages that could not be judged because of a defect, and another try. They stay stored whatever happens. */
@Controller('vastgelopen')
export class VastgelopenController {
  constructor(
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Beoordelaar) private readonly beoordelaar: Beoordelaar,
  ) {}

  /** In order of arrival. */
  @Get()
  toon(): Promise<readonly Vastgelopen[]> {
    return this.inbox.vastgelopen();
  }

  @Post(':id/hervat')
  @HttpCode(202)
  async hervat(@Param('id') id: string): Promise<{ gevraagd: string }> {
    if (!UUID.test(id) || !(await this.inbox.probeerVastgelopenOpnieuw(id))) {
      throw new ProbleemException({
        status: 404,
        title: 'Niet gevonden',
        detail: 'Er is geen vastgelopen bericht met dit id. Welke er zijn: GET /vastgelopen.',
      });
    }
    this.beoordelaar.kijk();
    return { gevraagd: 'hervatten' };
  }
}
