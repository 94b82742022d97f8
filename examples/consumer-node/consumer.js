// Prints every state of every alert, one line each.
// Arguments: brokers, registry address and, for a run that ends, how many records to print.
import { Kafka, logLevel } from 'kafkajs';
import registryPackage from '@kafkajs/confluent-schema-registry';

const { SchemaRegistry } = registryPackage;
const [brokers = '127.0.0.1:8404', registryUrl = 'http://127.0.0.1:8403', wanted = 'Infinity'] =
  process.argv.slice(2);

const registry = new SchemaRegistry({ host: registryUrl });
const kafka = new Kafka({ clientId: 'alert-printer', brokers: brokers.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: 'alert-printer-node' });

let printed = 0;
await consumer.connect();
await consumer.subscribe({ topic: 'vigie.alerts.v1', fromBeginning: true });
await consumer.run({
  // kafkajs reads committed records only, unless told otherwise
  eachMessage: async ({ message }) => {
    if (message.value === null || printed >= Number(wanted)) return;
    const alert = await registry.decode(message.value);
    console.log(
      `${alert.alert_id} v${alert.version} ${alert.status} ${alert.nature} severity ${alert.severity}: ` +
        `${alert.brand}/${alert.function} -> ${alert.department}`,
    );
    printed += 1;
    if (printed >= Number(wanted)) setImmediate(() => consumer.disconnect());
  },
});
