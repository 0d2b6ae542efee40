/** A process that holds the write lock of a SQLite file until half a second after it is told. */
import Sqlite from 'better-sqlite3';

const database = new Sqlite(process.argv[2]);
database.exec('begin immediate');
database
  .prepare('insert into organisation (id, name, position, epoch) values (?, ?, 0, ?)')
  .run('other', 'from the other process', 'epoch');
process.on('message', () => {
  setTimeout(() => {
    database.exec('commit');
    process.exit(0);
  }, 500);
});
process.send('holding');
