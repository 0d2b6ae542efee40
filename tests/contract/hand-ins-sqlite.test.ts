import { handInsContract } from './hand-ins-suite';
import { sqliteMaterial } from './material';

handInsContract('SQLite', sqliteMaterial);
