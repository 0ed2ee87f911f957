// node check-dkim.mjs MESSAGE.eml NAME RECORD: whether mailauth finds the message's DKIM signature good, with RECORD as the TXT record at NAME.
import { readFileSync } from 'node:fs';
import { authenticate } from 'mailauth';

const [file, name, record] = process.argv.slice(2);
const resolver = async (asked, type) => {
  if (type === 'TXT' && asked === name) return [[record]];
  throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
};
const { dkim } = await authenticate(readFileSync(file), { resolver, trustReceived: false, ip: '127.0.0.1', helo: 'localhost', sender: 'x@example.com', disableArc: true, disableDmarc: true, disableBimi: true });
for (const result of dkim.results) console.log(result.status.result, result.signingDomain, result.status.comment ?? '', (result.signingHeaders?.keys ?? '').toString());
process.exit(dkim.results.length === 1 && dkim.results[0].status.result === 'pass' ? 0 : 1);
