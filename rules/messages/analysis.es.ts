/** Lo que dice un análisis de la clasificación, en español. */
export const analysisEs: Readonly<Record<string, string>> = {
  analysisCrossing:
    'Por debajo de unas {{volume}}, sale más barato {{below}}; por encima, {{above}}. Tu volumen: {{stated}}. {{pays}}',
  analysisNoCrossing: '{{cheaper}} sale más barato que {{dearer}} con cualquier volumen mirado.',
  analysisPays: 'Con tu volumen, el mayor gasto inicial se recupera en el mes {{month}}.',
  analysisNeverPays: 'Con tu volumen, el mayor gasto inicial no se recupera.',
  analysisNothing: 'Nada cumple todos los límites, así que no hay clasificación que poner en duda.',
  analysisSure:
    '{{way}} queda en primer lugar en el {{share}} de los casos cuando cada cifra se mueve en su margen. La opción exacta, {{title}}, en el {{exact}}.',
  analysisLikely:
    '{{way}} queda en primer lugar en el {{share}} de los casos cuando cada cifra se mueve en su margen: buena elección, no segura. La opción exacta, {{title}}, en el {{exact}}.',
  analysisOpen:
    '{{way}} queda en primer lugar solo en el {{share}} de los casos cuando cada cifra se mueve en su margen: los mejores están cerca. La opción exacta, {{title}}, en el {{exact}}.',
  analysisBudget: '{{amount}} ({{period}}): {{title}}, cerca del {{quality}} de resultados buenos.',
  analysisQuality: 'Un {{target}} de resultados buenos cuesta unos {{tco}} en {{months}}: {{title}}.',
  analysisNoQuality: 'Nada de lo posible llega, según lo esperado, al {{target}} de resultados buenos.',
  analysisFlips: '{{field}}: {{to}} en vez de {{from}}. Entonces gana {{title}}.',
  analysisFlipsTo: '{{field}}: {{to}}. Entonces gana {{title}}.',
  footprintHomes_one:
    '{{energy}} al mes, la electricidad de {{homes}} hogar. Su carbono, {{carbon}}, equivale a {{km}} en coche.',
  footprintHomes_other:
    '{{energy}} al mes, la electricidad de {{homes}} hogares. Su carbono, {{carbon}}, equivale a {{km}} en coche.',
  footprintLessThanHome:
    '{{energy}} al mes, el {{percent}} de la electricidad de un hogar. Su carbono, {{carbon}}, equivale a {{km}} en coche.',
  footprintHere: '{{region}}: donde está el precio mostrado.',
  footprintCleanerSame: '{{region}}: {{carbon}} de CO₂ menos al mes por el mismo precio.',
  footprintCleanerDearer: '{{region}}: {{carbon}} de CO₂ menos al mes por {{money}} más.',
  footprintCleanerCheaper: '{{region}}: {{carbon}} de CO₂ menos al mes y {{money}} menos.',
  footprintDirtierSame: '{{region}}: {{carbon}} de CO₂ más al mes por el mismo precio.',
  footprintDirtierDearer: '{{region}}: {{carbon}} de CO₂ más al mes y {{money}} más.',
  footprintDirtierCheaper: '{{region}}: {{carbon}} de CO₂ más al mes por {{money}} menos.',
  planMachine_one: '{{count}} {{name}} lleva estas cargas en vez de {{apart}} máquinas.',
  planMachine_other: '{{count}} {{name}} llevan estas cargas en vez de {{apart}} máquinas.',
  planSaves:
    'Juntas cuestan unos {{together}} en todo el plazo, {{saved}} menos que por separado: se comparten máquinas, instalación y dirección.',
  planSavesNothing: 'Juntas cuestan unos {{together}} en todo el plazo; hay poco que compartir.',
  analysisNoCrossingYet: '{{cheaper}} sale más barato que {{dearer}} con cualquier volumen mirado. {{pays}}',
  analysisPaysLate:
    'Con tu volumen, el mayor gasto inicial solo se recupera en el mes {{month}}, pasados tus {{horizon}} meses.',
  analysisOther:
    'La primera opción, {{title}}, se mantiene en el {{exact}} de los casos cuando cada cifra se mueve en su margen, y su forma, {{way}}, en el {{share}}. {{other}} queda en primer lugar más veces, en el {{more}}: mira las dos.',
  footprintAt: '{{provider}}, {{region}}',
  footprintAnywhere: '{{provider}}, donde haya una máquina libre',
};
