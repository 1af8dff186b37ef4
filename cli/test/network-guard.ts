// Preloaded into the program: whatever asks for a name or opens a connection ends it with a tell-tale exit code.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const refuse = (): never => {
  process.stderr.write('NETZ\n');
  process.exit(99);
};
Object.assign(net.Socket.prototype, { connect: refuse });
Object.assign(dns, { lookup: refuse });
Object.assign(dns.promises, { lookup: refuse });
syncBuiltinESMExports();
