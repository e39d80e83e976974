import { offer } from '../area';
import { DemoScreen } from '../screens/demo';
import { demo } from '../words/demo';

offer('demo', { screens: { demo: DemoScreen }, words: { demo } });
