// Preloaded into the program: whatever asks for a name or opens a connection ends it with a tell-tale exit code.
const dns = require('node:dns');
const net = require('node:net');

const refuse = () => {
  process.stderr.write('NETZ\n');
  process.exit(99);
};
net.Socket.prototype.connect = refuse;
dns.lookup = refuse;
dns.promises.lookup = refuse;
