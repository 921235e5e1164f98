import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { sectorVan, wachtnorm, WACHTNORMEN, type Wachtnorm } from './wachtnormen.js';
import { mez, maz, mut, dossierMet } from './voorbeelden.js';
import { wachtenden } from './wachtlijst.js';
