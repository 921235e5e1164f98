export { isHeenbericht, type Bericht, type Berichtsoort, type Feitbericht, type Heenbericht } from './bericht.js';
export { Keten, type Gepubliceerd } from './keten.js';
export { leesScenarios, type Leesfout } from './lees-scenarios.js';
export type { Json, Resultaat, Scenario, Scenarioinstellingen, Stap, Stapuitkomst, Uitslag } from './scenario.js';
export { vergelijk, type Verschil } from './vergelijk.js';
export { voerScenarioUit } from './voer-uit.js';
