// Drives the record store as a learning page would: node drive.js ENDPOINT VERSION KEY SECRET
// Ends with status 0 and the number of steps; a step that fails ends it with what was wrong.
const assert = require('node:assert/strict');
const { createHash, randomUUID } = require('node:crypto');
const XAPI = require('@xapi/xapi').default;

const [endpoint, version, key, secret] = process.argv.slice(2);
const connection = { endpoint, version, auth: XAPI.toBasicAuth(key, secret) };
const client = new XAPI(connection);
// As in a browser: with its other adapter the client names a wrong content type in Node.js when it sends a file.
const browser = new XAPI({ ...connection, adapter: 'fetch' });
const activityId = `https://example.org/activity/${randomUUID()}`;
const EXPERIENCED = { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { vi: 'đã xem' } };
const agent = { objectType: 'Agent', name: 'Nguyễn Thị Ánh', mbox: `mailto:${randomUUID()}@example.org` };

function statement() {
  return { id: randomUUID(), actor: agent, verb: EXPERIENCED, object: { objectType: 'Activity', id: activityId } };
}

// The client rejects with the answer, or with an error that carries it.
async function refused(promise, status) {
  const failure = await promise.then(() => assert.fail(`not refused with ${status}`), (error) => error);
  assert.equal((failure.response ?? failure).status, status, failure.message);
}

const steps = {
  async 'says which versions it speaks'() {
    assert.ok((await client.getAbout()).data.version.includes(version));
  },

  async 'keeps one statement'() {
    const sent = statement();
    assert.deepEqual((await client.sendStatement({ statement: sent })).data, [sent.id]);
    const read = (await client.getStatement({ statementId: sent.id })).data;
    assert.deepEqual(read.actor, sent.actor);
    assert.deepEqual(read.object, sent.object);
    assert.ok(read.stored);
  },

  async 'keeps many and hands them out page by page'() {
    const sent = [statement(), statement(), statement()].map((one) => ({ ...one, context: { registration: randomUUID() } }));
    const registration = sent[0].context.registration;
    sent.forEach((one) => { one.context.registration = registration; });
    const ids = sent.map((one) => one.id);
    assert.deepEqual((await client.sendStatements({ statements: sent })).data, ids);
    const found = [];
    let page = (await client.getStatements({ agent, activity: activityId, registration, ascending: true, limit: 2 })).data;
    while (true) {
      found.push(...page.statements.map((one) => one.id));
      if (!page.more) break;
      page = (await client.getMoreStatements({ more: page.more })).data;
    }
    assert.deepEqual(found, ids);
  },

  async 'keeps a file'() {
    const content = new TextEncoder().encode('Hello');
    const sent = statement();
    sent.attachments = [{
      usageType: 'https://example.org/usage', display: { vi: 'Tệp' }, contentType: 'text/plain', length: content.length,
      sha2: createHash('sha256').update(content).digest('hex'),
    }];
    await browser.sendStatement({ statement: sent, attachments: [content.buffer] });
    const [read, file] = (await browser.getStatement({ statementId: sent.id, attachments: true })).data;
    assert.equal(read.id, sent.id);
    assert.equal(Buffer.from(file).toString(), 'Hello');
  },

  async 'voids'() {
    const sent = [statement(), statement()];
    await client.sendStatements({ statements: sent });
    await client.voidStatement({ actor: agent, statementId: sent[0].id });
    assert.equal((await client.getVoidedStatement({ voidedStatementId: sent[0].id })).data.id, sent[0].id);
    await refused(client.getStatement({ statementId: sent[0].id }), 404);
    await client.voidStatements({ actor: agent, statementIds: [sent[1].id] });
    await refused(client.getStatement({ statementId: sent[1].id }), 404);
  },

  async 'refuses another statement under the same id'() {
    const sent = statement();
    await client.sendStatement({ statement: sent });
    await client.sendStatement({ statement: sent });
    await refused(client.sendStatement({ statement: { ...sent, verb: XAPI.Verbs.COMPLETED } }), 409);
  },

  async 'keeps states'() {
    const place = { agent, activityId, stateId: 'bookmark' };
    await documents({
      create: (state) => client.createState({ ...place, state }),
      set: (state, etag) => client.setState({ ...place, state, etag, matchHeader: 'If-Match' }),
      get: () => client.getState(place),
      list: () => client.getStates({ agent, activityId }),
      remove: (etag) => client.deleteState({ ...place, etag }),
      name: place.stateId,
    });
    await client.createState({ ...place, state: { a: 1 } });
    await client.deleteStates({ agent, activityId });
    assert.deepEqual((await client.getStates({ agent, activityId })).data, []);
  },

  async 'keeps profiles of activities'() {
    const place = { activityId, profileId: 'settings' };
    await documents({
      create: (profile) => client.createActivityProfile({ ...place, profile, etag: '*', matchHeader: 'If-None-Match' }),
      set: (profile, etag) => client.setActivityProfile({ ...place, profile, etag, matchHeader: 'If-Match' }),
      get: () => client.getActivityProfile(place),
      list: () => client.getActivityProfiles({ activityId }),
      remove: (etag) => client.deleteActivityProfile({ ...place, etag }),
      name: place.profileId,
    });
  },

  async 'keeps profiles of agents'() {
    const place = { agent, profileId: 'language' };
    await documents({
      create: (profile) => client.createAgentProfile({ ...place, profile, etag: '*', matchHeader: 'If-None-Match' }),
      set: (profile, etag) => client.setAgentProfile({ ...place, profile, etag, matchHeader: 'If-Match' }),
      get: () => client.getAgentProfile(place),
      list: () => client.getAgentProfiles({ agent }),
      remove: (etag) => client.deleteAgentProfile({ ...place, etag }),
      name: place.profileId,
    });
  },

  async 'knows agents and activities'() {
    const person = (await client.getAgent({ agent })).data;
    assert.equal(person.objectType, 'Person');
    assert.deepEqual(person.mbox, [agent.mbox]);
    assert.equal((await client.getActivity({ activityId })).data.id, activityId);
  },
};

// Made, changed by who knows the present state, listed, removed.
async function documents({ create, set, get, list, remove, name }) {
  await create({ page: 1, tên: 'Ánh' });
  const made = await get();
  assert.deepEqual(made.data, { page: 1, tên: 'Ánh' });
  const stale = made.headers.etag;
  await set({ page: 2 }, stale);
  const changed = await get();
  assert.deepEqual(changed.data, { page: 2 });
  assert.notEqual(changed.headers.etag, stale);
  await refused(set({ page: 3 }, stale), 412);
  assert.deepEqual((await list()).data, [name]);
  await remove(changed.headers.etag);
  await refused(get(), 404);
}

(async () => {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (error) {
      console.error(`The record store ${name}: ${error.stack ?? error}\n${JSON.stringify(error.response?.data)}`);
      process.exit(1);
    }
  }
  console.log(`${Object.keys(steps).length} steps`);
})();
