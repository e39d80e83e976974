import { offer } from '../area';
import { SetsScreen } from '../screens/sets';
import { sets } from '../words/sets';
import '../styles/sets.css';

offer('sets', { screens: { sets: SetsScreen }, words: { sets } });
