import { offer } from '../area';
import { GoalScreen } from '../screens/goal';
import { goal } from '../words/goal';

offer('goal', { screens: { goal: GoalScreen }, words: { goal } });
