// A CouchDB-protocol server on LevelDB: node server.js FOLDER. Says its port when it listens.
import { join } from 'node:path';
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const [folder] = process.argv.slice(2);
const Stored = PouchDB.defaults({ prefix: join(folder, 'server-') });
const app = express();
const options = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log') };
app.use('/', expressPouchdb(Stored, options));
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
