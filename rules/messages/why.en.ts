/** Why an entry is or is not the answer, in English; and the short names of solutions. */
export const whyEn: Readonly<Record<string, string>> = {
  shortWay: '{{way}}',
  shortModel: '{{way}} with {{model}}',
  shortHow: '{{named}} ({{how}})',
  shortFrom: '{{provider}}',
  shortRented: 'rented',
  shortManaged: 'run by the vendor on your premises',
  shortExisting: 'on what you own',
  shortBought: 'bought',
  whyUnknown: 'Nothing called “{{name}}” is known here. An id of the catalog or a usual name helps.',
  whyOnlyOne: '{{name}} is the only solution that meets every constraint.',
  whyBehind:
    '{{name}} is possible: place {{place}}, score {{score}} against {{firstScore}} of {{first}}. It loses most on {{most}}',
  whyBehindTwice:
    '{{name}} is possible: place {{place}}, score {{score}} against {{firstScore}} of {{first}}. It loses most on {{most}} Then on {{next}}',
  whyClose:
    '{{name}} is possible: place {{place}}, score {{score}} against {{firstScore}} of {{first}}. No criterion sets them far apart.',
  whyLoss: '{{criterion}}: {{reason}} The first one: {{firstReason}}',
  whyFarBelow: '{{name}} is possible, but about {{likely}} of its results would be good; the best reach {{best}}.',
  whyNoRung: '{{name}} is not among the ways that make sense for {{task}}.',
  whyNoPlace:
    '{{name}} has no machine here that holds it and carries your load, or no published results to judge it by.',
  whyToolUsed: '{{name}} is part of place {{place}}: {{solution}}.',
  whyToolOther: '{{other}} fills the role of {{name}} here ({{role}}): one tool a role is enough.',
  whyToolNoRole: 'No solution for this need has a role for {{name}}.',
  whyNoWork:
    'None of the solutions that make sense here runs on {{name}}: what is needed is smaller, or of another kind.',
  whyNoWay: 'None of the ways that make sense for {{task}} uses {{name}}.',
  whyOtherTask: '{{name}} is made for {{made}}, not for {{task}}.',
  whyFirst: '{{name}} comes first. What counts most for it: {{best}}',
  whyFirstTwice: '{{name}} comes first. What counts most for it: {{best}} Also: {{second}}',
  whyInFirst: '{{name}} is part of the first solution, {{solution}}. What counts most for it: {{best}}',
  whyNoPlaceNorHosted:
    'No machine here holds {{name}} with your load, and having it hosted is ruled out. {{reason}} What would change it: {{unlock}}',
  whyExcluded_zero: '{{name}} is ruled out. {{reason}} What would change it: {{unlock}}',
  whyExcluded_one: '{{name}} is ruled out. {{reason}} What would change it: {{unlock}} One more rule bars it too.',
  whyExcluded_other:
    '{{name}} is ruled out. {{reason}} What would change it: {{unlock}} {{count}} more rules bar it too.',
};
