import { BIJ_AANVANG } from './aanvang.js';
import type { Foutsoort } from './foutsoort.js';
import { BIJ_CLIENT, BIJ_INDICATIE } from './groot.js';
import { BIJ_AANVRAAG, BIJ_MUTATIE } from './mutatie.js';
import { BIJ_CAK, BIJ_WACHTLIJST } from './overig.js';
import { BIJ_PERSONEN } from './personen.js';
import { BIJ_TOEWIJZING } from './toewijzing.js';

/** Every fault that can be planted. */
export const FOUTSOORTEN: readonly Foutsoort[] = [
  ...BIJ_PERSONEN,
  ...BIJ_AANVANG,
  ...BIJ_MUTATIE,
  ...BIJ_AANVRAAG,
  ...BIJ_CLIENT,
  ...BIJ_INDICATIE,
  ...BIJ_TOEWIJZING,
  ...BIJ_CAK,
  ...BIJ_WACHTLIJST,
];
