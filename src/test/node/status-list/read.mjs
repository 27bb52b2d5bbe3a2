// Says whether a credential was revoked: node read.mjs, with [credential, list] as JSON on the standard input. The signatures of both
// were checked before: this library knows those of JSON-LD only.
import { readFileSync } from 'node:fs';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';

const [credential, list] = JSON.parse(readFileSync(0, 'utf8'));
const { verified, results, error } = await checkStatus({
  credential,
  verifyBitstringStatusListCredential: false,
  documentLoader: async (url) => {
    if (url !== list.id) throw new Error(`${url} is not ${list.id}`);
    return { documentUrl: url, document: list };
  },
});
if (error) throw error;
console.log(`${verified ? 'verified' : 'not verified'}, revoked: ${results[0].status}`);
