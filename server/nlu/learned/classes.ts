import { tasks, type Task } from '../../../catalog/schema/vocabulary.ts';
import { intents, type Intent } from '../../protocol/http.ts';

/** A task, or that none is stated. */
export type TaskOrNone = Task | 'none';
export const learnedIntents: readonly Intent[] = intents;
export const learnedTasks: readonly TaskOrNone[] = ['none', ...tasks];
