// Een afnemer die op het Kafka-cluster zelf meeleest: leest topics van het begin tot waar zij nu eindigen, een regel JSON per
// gebeurtenis. Hij kent niets van het platform dan Kafka, de API van het schemaregister, Avro en CloudEvents.
//
//   npm install kafkajs avsc
//   node kafka.mjs broker:9092 http://register:8081 iwlz.zorg [meer topics]
import avro from 'avsc';
import kafkajs from 'kafkajs';

const [brokers, register, ...topics] = process.argv.slice(2);
const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.ERROR });
const gezien = new Map(); // per topic en partitie het hoogste nummer: een lager of gelijk nummer is een herhaling
const schemas = new Map();

const admin = kafka.admin();
await admin.connect();
const over = new Map(); // wat nog niet tot het einde gelezen is
for (const topic of topics) {
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
    if (Number(low) < Number(high)) over.set(`${topic} ${partition}`, Number(high));
  }
}
await admin.disconnect();

// De groep begint met de eigen rol: zo staat het in de toegang op het cluster.
// Breekt het net terwijl een lezer zich meldt, dan wacht zijn groep op wie er niet meer is: niet langer dan deze twee.
const consumer = kafka.consumer({
  groupId: `cak.voorbeeld-${Date.now()}`,
  maxWaitTimeInMs: 250,
  sessionTimeout: 10_000,
  rebalanceTimeout: 10_000,
});
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });
if (over.size > 0) await new Promise((klaar, fout) => lees(klaar).catch(fout));
await consumer.disconnect();

function lees(klaar) {
  return consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      const headers = Object.fromEntries(
        Object.entries(message.headers).map(([naam, waarde]) => [naam, String(waarde)]),
      );
      const plaats = `${topic} ${partition}`;
      const nummer = Number(headers.ce_sequence);
      if (nummer > (gezien.get(plaats) ?? -1)) {
        gezien.set(plaats, nummer);
        const data = message.value && (await schemaVan(message.value)).fromBuffer(message.value.subarray(5));
        // Hier doet u er iets mee.
        console.log(JSON.stringify({ topic, partition, key: message.key && String(message.key), headers, data }));
      }
      if (Number(message.offset) + 1 >= (over.get(plaats) ?? 0)) over.delete(plaats);
      if (over.size === 0) klaar();
    },
  });
}

/** De waarde begint met byte 0 en het nummer van haar schema in het register. */
async function schemaVan(waarde) {
  const id = waarde.readInt32BE(1);
  if (!schemas.has(id)) {
    const antwoord = await fetch(`${register}/schemas/ids/${id}`);
    schemas.set(id, avro.Type.forSchema(JSON.parse((await antwoord.json()).schema)));
  }
  return schemas.get(id);
}
