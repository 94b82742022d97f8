// Prints every state of every alert, one line each.
// Arguments: brokers, registry address and, for a run that ends, how many records to print.
import { Kafka, logLevel } from 'kafkajs';
import registryPackage from '@kafkajs/confluent-schema-registry';

const { SchemaRegistry } = registryPackage;
const [brokers = '127.0.0.1:8404', registryUrl = 'http://127.0.0.1:8403', wanted = 'Infinity'] =
  process.argv.slice(2);

const registry = new SchemaRegistry({ host: registryUrl, retry: { retries: 2 } });
const kafka = new Kafka({
  clientId: 'alert-printer',
  brokers: brokers.split(','),
  logLevel: logLevel.NOTHING, // what goes wrong is told once, below
  retry: { retries: 2 },
});
const consumer = kafka.consumer({ groupId: 'alert-printer-node' });

const told = (alert) =>
  `${alert.alert_id} v${alert.version} ${alert.status} ${alert.nature} severity ${alert.severity}: ` +
  `${alert.brand}/${alert.function} -> ${alert.department}, ${measured(alert)}`;

function measured(alert) {
  if (alert.nature !== 'SHIFT') return `${alert.observed} mentions in ${alert.window_minutes} min`;
  const hours = alert.window_minutes / 60; // of a shift 6, 24 or 72
  return (
    `opinion turns for the ${alert.negative_share > alert.expected_negative_share ? 'worse' : 'better'}: ` +
    `${Math.round(100 * alert.negative_share)} % negative over the last ${hours > 24 ? `${hours / 24} days` : `${hours} hours`}`
  );
}

let printed = 0;

async function print({ message }) {
  // kafkajs reads committed records only, unless told otherwise
  if (message.value === null) return;
  console.log(told(await registry.decode(message.value)));
  printed += 1;
  if (printed >= Number(wanted)) consumer.disconnect(); // not awaited: it waits for this message, and takes no other
}

try {
  await consumer.connect();
  await consumer.subscribe({ topic: 'vigie.alerts.v1', fromBeginning: true });
  await consumer.run({ eachMessage: print });
} catch (error) {
  console.error(`consumer: ${brokers}: ${error.message}. Is Vigie running (./vigie demo)?`);
  process.exit(1);
}
