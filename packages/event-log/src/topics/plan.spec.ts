import { catalogus } from '@iwlz/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actual, plan } from './plan.js';
import { readTopicRules, type TopicRules, type Wish, wish } from './wish.js';

let rules: TopicRules;
let wanted: Wish;
/** A cluster on which everything is as it should be. */
let whole: Actual;

beforeAll(async () => {
  rules = await readTopicRules();
  wanted = wish(rules, catalogus, 3);
  whole = {
    topics: wanted.topics,
    permissions: wanted.permissions,
    subjects: new Map(
      wanted.subjects.map(({ subject, compatibility }) => [
        subject,
        { compatibility, registered: true, compatible: true },
      ]),
    ),
  };
});

/** The whole cluster, but with other settings on one topic. */
function withConfig(topic: string, config: Record<string, string>): Actual {
  const topics = whole.topics.map((t) => (t.topic === topic ? { ...t, config: { ...t.config, ...config } } : t));
  return { ...whole, topics };
}

describe('what infra/topics.json asks for', () => {
  it('has every topic of the catalogue on 12 partitions and three brokers', () => {
    expect(wanted.topics.map(({ topic }) => topic)).toEqual(catalogus.topics.map(({ topic }) => topic));
    for (const { partitions, copies, config } of wanted.topics) {
      expect([partitions, copies, config['min.insync.replicas']]).toEqual([12, 3, '2']);
    }
  });

  it('keeps care for ever, and the last of every key of iwlz.client', () => {
    const configOf = (topic: string) => wanted.topics.find((t) => t.topic === topic)?.config;
    expect(configOf('iwlz.zorg')).toMatchObject({
      'cleanup.policy': 'delete',
      'retention.ms': '-1',
      'retention.bytes': '-1',
    });
    expect(configOf('iwlz.client')).toMatchObject({ 'cleanup.policy': 'compact' });
  });

  it('makes do with one broker', () => {
    for (const { copies, config } of wish(rules, catalogus, 1).topics) {
      expect([copies, config['min.insync.replicas']]).toEqual([1, '1']);
    }
  });

  it('lets one service write each topic, and only the readers of the catalogue read it', () => {
    for (const { topic, schrijver, lezers } of catalogus.topics) {
      const who = (operation: string) =>
        wanted.permissions
          .filter((p) => p.resource === 'topic' && p.name === topic && p.operation === operation)
          .map(({ principal }) => principal);
      expect(who('WRITE')).toEqual([`User:${schrijver}`]);
      expect(new Set(who('READ'))).toEqual(new Set([schrijver, ...lezers].map((name) => `User:${name}`)));
    }
  });

  it('is loud about a retention it does not know', () => {
    const topic = { ...catalogus.topics[0]!, bewaren: 'een jaar' };
    expect(() => wish(rules, { topics: [topic], events: [] }, 1)).toThrow('kent geen bewaren "een jaar"');
  });
});

describe('the plan', () => {
  it('is empty where all is as it should be', () => {
    expect(plan(wanted, whole)).toEqual({ steps: [], objections: [] });
  });

  it('makes what is missing: everything, on an empty cluster', () => {
    const { steps, objections } = plan(wanted, { topics: [], permissions: [], subjects: new Map() });
    const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
    expect(count('topic')).toBe(catalogus.topics.length);
    expect(count('permission')).toBe(wanted.permissions.length);
    expect([count('schema'), count('compatibility')]).toEqual([catalogus.events.length, catalogus.events.length]);
    expect(objections).toEqual([]);
  });

  it('lengthens a retention', () => {
    expect(plan(wanted, withConfig('iwlz.zorg', { 'retention.ms': '604800000' })).steps).toEqual([
      { kind: 'config', topic: 'iwlz.zorg', changes: [{ name: 'retention.ms', from: '604800000', to: '-1' }] },
    ]);
  });

  it.each([
    ['iwlz.client', { 'delete.retention.ms': '604800001' }, 'delete.retention.ms van 604800001 naar 604800000'],
    ['iwlz.client', { 'delete.retention.ms': '-1' }, 'delete.retention.ms van -1 naar'],
    ['iwlz.client', { 'cleanup.policy': 'delete' }, 'cleanup.policy van delete naar compact'],
  ])('does not let Kafka throw away what it keeps: %s %j', (topic, config, objection) => {
    const { steps, objections } = plan(wanted, withConfig(topic, config));
    expect(steps).toEqual([]);
    expect(objections).toEqual([expect.stringContaining(objection)]);
  });

  it.each([11, 13])('leaves a topic of %d partitions alone, and says so', (partitions) => {
    const topics = whole.topics.map((t) => (t.topic === 'iwlz.zorg' ? { ...t, partitions } : t));
    const { steps, objections } = plan(wanted, { ...whole, topics });
    expect(steps).toEqual([]);
    expect(objections).toEqual([expect.stringContaining(`iwlz.zorg heeft ${partitions} partities in plaats van 12`)]);
  });

  it('says that a topic has fewer copies than the cluster could hold', () => {
    const topics = whole.topics.map((t) => ({ ...t, copies: t.topic === 'iwlz.zorg' ? 1 : t.copies }));
    expect(plan(wanted, { ...whole, topics }).objections).toEqual([expect.stringContaining('op 1 van 3')]);
  });

  it.each([
    { name: 'iwlz.zorg', prefixed: false, operation: 'WRITE' },
    { name: 'iwlz.', prefixed: true, operation: 'WRITE' },
    { name: '*', prefixed: false, operation: 'ALL' },
  ])('sees a second writer: %j', (stranger) => {
    const permission = { principal: 'User:vreemd', resource: 'topic' as const, ...stranger };
    const { steps, objections } = plan(wanted, { ...whole, permissions: [...wanted.permissions, permission] });
    expect(steps).toEqual([]);
    expect(objections).toEqual([expect.stringContaining('User:vreemd mag schrijven op')]);
  });

  it('leaves alone what is allowed elsewhere, or only to read', () => {
    const elsewhere = {
      principal: 'User:a',
      resource: 'topic' as const,
      operation: 'WRITE',
      name: 'ander',
      prefixed: true,
    };
    const reader = { ...elsewhere, name: 'iwlz.zorg', prefixed: false, operation: 'READ' };
    const permissions = [...wanted.permissions, elsewhere, reader];
    expect(plan(wanted, { ...whole, permissions })).toEqual({ steps: [], objections: [] });
  });

  it('says that a cluster keeps no access lists', () => {
    expect(plan(wanted, { ...whole, permissions: undefined })).toEqual({
      steps: [],
      objections: [expect.stringContaining('houdt geen toegang bij')],
    });
  });

  it('does not register what the registry would refuse', () => {
    const { subject, compatibility } = wanted.subjects[0]!;
    const subjects = new Map(whole.subjects).set(subject, { compatibility, registered: false, compatible: false });
    expect(plan(wanted, { ...whole, subjects })).toEqual({
      steps: [],
      objections: [`Het register weigert het schema van ${subject}: het past niet bij wat er staat.`],
    });
  });
});
