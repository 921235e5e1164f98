import type { ClusterSize } from './cluster.js';

/**
 * Settings of a broker that do not depend on where it runs, the same for the native one, Docker's and docker-compose.yml.
 * Access lists are kept and answered for, but everyone here is `ANONYMOUS`, and that is a super user: nothing is refused.
 */
export function brokerSettings(size: ClusterSize): Record<string, string> {
  const copies = String(size);
  const written = String(Math.min(size, 2));
  return {
    'process.roles': 'broker,controller',
    'controller.listener.names': 'CONTROLLER',
    'auto.create.topics.enable': 'false',
    // Also for topics that do not say so: tests write records of other days, which a broker would soon think too old.
    'log.retention.ms': '-1',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    'default.replication.factor': copies,
    'min.insync.replicas': written,
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': written,
    'transaction.state.log.num.partitions': '4',
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': written,
    'group.initial.rebalance.delay.ms': '0',
    'log.cleaner.dedupe.buffer.size': '16777216',
    // A broker that was killed is missed, and let in again, within seconds. One alone has nobody to be missed by.
    'broker.session.timeout.ms': size === 1 ? '2000' : '3000',
    'broker.heartbeat.interval.ms': '300',
  };
}
