/** Which values go together: the tables behind CS012, CS014, CS131, TR008, TR010 and TR046. */

/** CS012: which codes of ZiektebeeldStoornis go with which classification; for the ICF (021) per sub-list. */
export const STOORNISCODES: readonly { lijsten: readonly string[]; sublijst?: string; codes: readonly string[] }[] = [
  { lijsten: ['014', '019'], codes: Array.from({ length: 21 }, (_, i) => String(i + 1).padStart(2, '0')) },
  { lijsten: ['021'], sublijst: '01', codes: b('110 114 117 122 126 130 134 139 140 144 147 152 156 160 164 199') },
  { lijsten: ['021'], sublijst: '02', codes: b('210 215 220 229 230 235 270') },
  {
    lijsten: ['021'],
    sublijst: '03',
    codes: b(
      '310 320 340 410 415 420 430 435 440 455 469 510 515 525 535 539 540 545 550 555 559 610 620 639 679 710 715 729 749 750 755 760 765 789 849 869',
    ),
  },
  { lijsten: ['022'], codes: b('117.0 117.1 117.2 117.3 117.4 117.9') },
  { lijsten: ['023'], codes: b('210.1 210.2 210.3 210.4 210.9') },
  { lijsten: ['024'], codes: b('230.1 230.2 230.3 230.4 230.9') },
];

/** CS014: which sub-lists a classification has; 022 (IQ) is not checked. */
export const SUBCODELIJSTEN: readonly { lijst: string; sublijsten: readonly string[] }[] = [
  { lijst: '014', sublijsten: ['04', '05', '06'] },
  { lijst: '019', sublijsten: ['07', '08', '09', '10', '11'] },
  { lijst: '021', sublijsten: ['01', '02', '03'] },
  { lijst: '023', sublijsten: ['12'] },
  { lijst: '024', sublijsten: ['13'] },
];

/** CS131: which classifications go with which status. */
export const CLASSIFICATIES_BIJ_STATUS = [
  { status: '6', classificaties: ['01', '02', '03', '04', '05', '06', '07', '08'] },
  { status: '7', classificaties: ['09', '10', '11', '12'] },
  { status: '2', classificaties: ['13', '14', '15', '16', '17', '18', '19'] },
  { status: '3', classificaties: ['13', '14', '15', '17', '18', '19'] },
];

/** TR008: which classes go with which function. */
export const KLASSEN_BIJ_FUNCTIE = [
  { functies: ['21', '31', '81'], klassen: reeks('K', 1, 8) },
  { functies: ['41'], klassen: reeks('K', 0, 7) },
  { functies: ['61', '62', '63', '91'], klassen: ['99'] },
  { functies: ['64', '82'], klassen: reeks('KD0', 1, 9) },
  { functies: ['71'], klassen: reeks('KE', 1, 7) },
];

/** TR010: the highest class of a function, the only one with Opslag. */
export const HOOGSTE_KLASSE_BIJ_FUNCTIE = [
  { functies: ['21', '31', '81'], klasse: 'K8' },
  { functies: ['41'], klasse: 'K7' },
  { functies: ['64', '82'], klasse: 'KD09' },
  { functies: ['71'], klasse: 'KE7' },
];

/** TR046: which Leveringsstatus goes with which Mutatiecode. */
export const STATUSSEN_BIJ_MUTATIE = [
  { codes: ['12'], statussen: ['3', '5'] },
  { codes: ['17', '19', '21'], statussen: ['5'] },
  { codes: ['18'], statussen: ['2', '6', '7'] },
  { codes: ['20'], statussen: ['2', '3', '6', '7'] },
];

function reeks(letters: string, van: number, tot: number): string[] {
  return Array.from({ length: tot - van + 1 }, (_, i) => `${letters}${van + i}`);
}

function b(nummers: string): string[] {
  return nummers.split(' ').map((nummer) => `b${nummer}`);
}
