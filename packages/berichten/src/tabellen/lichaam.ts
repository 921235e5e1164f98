import { een, klasse, lijst, optioneel, type Klasse } from './bouwstenen.js';

/** How clients stand in a message: in a list, or the one client by itself (ZK31). */
export type Clientvorm = 'lijst' | 'een';

/** What stands in `Bericht`. Only a retour may be without clients: when everything was accepted. */
export function lichaam(header: Klasse, client: Klasse, vorm: Clientvorm, soort: 'heen' | 'retour'): Klasse {
  const veld = soort === 'heen' ? een : optioneel;
  const clienten =
    vorm === 'lijst'
      ? { Clienten: veld(lijst('Client', client), 'cliënten over wie het bericht gaat') }
      : { Client: veld(client, 'de cliënt over wie het bericht gaat') };
  return klasse({ Header: een(header, 'gegevens van het bericht zelf'), ...clienten });
}
