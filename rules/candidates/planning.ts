import type { Need } from '../engine/need.ts';
import type { Route } from './ladder.ts';

/** Words for what is decided: a route, a roster, a timetable, an order of jobs. */
const WHAT =
  /\b(routes?|routing|rosters?|rostering|timetabl\w*|shifts?|schedul\w*|sequenc\w*|cutting|loading|deliver(?:y|ies)|fleet|rutas?|turnos?|cuadrantes?|horarios?|reparto|flota|carga|corte|secuencia\w*)\b/i;
/** Words for deciding it best. */
const BEST =
  /\b(optimi[sz]\w*|minimi[sz]\w*|maximi[sz]\w*|plan(?:s|n\w*)?|schedul\w*|assign\w*|shortest|best|routing|planifi\w*|asigna\w*|reducir|ahorrar|organizar|mejor(?:es|ar)?)\b/i;

const MOVES: ReadonlySet<string> = new Set(['transport', 'logistics']);

/** Whether the need is to decide among many combinations under rules, which solvers do and language models do not. */
export function isPlanning({ task, brief }: Pick<Need, 'task' | 'brief'>): boolean {
  if (task !== 'other' && task !== 'reinforcement_learning') return false;
  // Who moves things and says no more of what is to be learnt by trial has routes and loads to plan.
  if (task === 'reinforcement_learning' && brief.description === undefined) return MOVES.has(brief.industry ?? '');
  const words = brief.description ?? '';
  return WHAT.test(words) && BEST.test(words);
}

/** Whether a rung is a solver that searches a plan. */
export function isSolver({ accuracy }: Pick<Route, 'accuracy'>): boolean {
  return accuracy === 'optimisation';
}
