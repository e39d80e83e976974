import { offer } from '../area';
import { ConnectionScreen } from '../screens/connection';
import { connection } from '../words/connection';

offer('connection', { screens: { connection: ConnectionScreen }, words: { connection } });
