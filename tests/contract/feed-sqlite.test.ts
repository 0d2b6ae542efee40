import { feedContract } from './feed-suite';
import { sqliteMaterial } from './material';

feedContract('SQLite', sqliteMaterial);
