/**
 * A counter between the browser and the server: every byte that crosses, both ways, as it is on the
 * wire (compressed, with its headers). It changes nothing and keeps nothing.
 */
import { connect, createServer } from 'node:net';

export async function openWire() {
  const counted = { up: 0, down: 0 };
  let target = 0;
  const ends = new Set();
  const wire = createServer((phone) => {
    const server = connect(target, '127.0.0.1');
    for (const end of [phone, server]) {
      end.setNoDelay(true);
      ends.add(end);
      end.on('close', () => ends.delete(end));
      end.on('error', () => {
        phone.destroy();
        server.destroy();
      });
    }
    phone.on('data', (bytes) => (counted.up += bytes.length));
    server.on('data', (bytes) => (counted.down += bytes.length));
    phone.pipe(server);
    server.pipe(phone);
  });
  await new Promise((done) => wire.listen(0, '127.0.0.1', done));
  return {
    port: wire.address().port,
    lead(port) {
      target = port;
    },
    /** What has crossed since the start. */
    count: () => ({ ...counted }),
    close() {
      for (const end of ends) end.destroy();
      return new Promise((done) => wire.close(done));
    }
  };
}
