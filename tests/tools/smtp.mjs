// node smtp.mjs '{"folder":DIR,"key":PEM,"cert":PEM,"secure":bool,"user":U,"password":P,"hide":[...]}': a mail server for tests. It prints its port,
// keeps every message as N.eml with its envelope as N.json, and ends when its standard input does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2]);
let count = 0;
let connections = 0;
const server = new SMTPServer({
  key: options.key && readFileSync(options.key),
  cert: options.cert && readFileSync(options.cert),
  secure: options.secure ?? false,
  authOptional: !options.user,
  authMethods: options.methods ?? ['PLAIN', 'LOGIN'],
  disabledCommands: options.key ? [] : ['STARTTLS', 'AUTH'],
  hidePIPELINING: options.hide?.includes('PIPELINING') ?? false,
  hideSMTPUTF8: options.hide?.includes('SMTPUTF8') ?? false,
  disableReverseLookup: true,
  size: 10 * 1024 * 1024,
  onConnect: (session, done) => { connections++; done(); },
  onClose: () => writeFileSync(join(options.folder, 'closed'), ''),
  onAuth: (login, session, done) =>
    login.username === options.user && login.password === options.password ? done(null, { user: login.username }) : done(new Error('Wrong password')),
  onRcptTo: (address, session, done) => {
    const user = address.address.split('@')[0];
    if (user === 'nobody') return done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }));
    if (user === 'later') return done(Object.assign(new Error('4.2.0 Come back'), { responseCode: 451 }));
    return done();
  },
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const name = join(options.folder, `${++count}`);
      writeFileSync(`${name}.eml`, Buffer.concat(chunks));
      const { mailFrom, rcptTo } = session.envelope;
      writeFileSync(`${name}.json`, JSON.stringify({ from: mailFrom.address, to: rcptTo.map((to) => to.address), secure: session.secure, user: session.user, connections }));
      done(null, `taken as ${count}`);
    });
  },
});
server.on('error', () => {}); // a client that breaks off is the test's doing
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
