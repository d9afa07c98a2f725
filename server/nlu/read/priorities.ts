import type { Brief, BriefPath } from '../../../rules/brief.ts';
import type { Doc } from '../document.ts';
import type { Finding, Reading } from '../finding.ts';
import { createMatcher, phrasesOf, type Match } from '../matcher.ts';
import { isNegated } from '../negation.ts';

type Priority = keyof NonNullable<Brief['priorities']>;

const findPriorities = createMatcher<Priority>([
  {
    value: 'cost',
    phrases: phrasesOf(
      'as cheap as possible; cheapest possible; cheap to run|operate|maintain; cheap is ~ important; keep ~ cheap; keep ~ costs|cost + low|down; lowest possible cost|price; lowest cost|price; low cost is; cost first; cost is ~ priority|key|crucial|critical|everything; price matters|first; cost effective; cost efficient; minimi* ~ cost|costs|spend; without spending ~ arm|fortune; on a shoestring; on the cheap',
      'lo ?mas barato|economico posible; barat* posible; que sea ~ barat*|economic*; prima el coste|precio|costo; importa ~ coste|precio|costo; lo primero ~ coste|precio|costo; minimo coste|costo; gastar lo minimo; sin gastar mucho; bajo coste|costo',
    ),
  },
  {
    value: 'quality',
    phrases: phrasesOf(
      "quality first; quality is ~ priority|key|crucial|everything|first; quality above|over|before; quality matters most; accuracy first; accuracy is ~ priority|key|crucial|everything|paramount; accuracy above|over|matters; best possible quality|accuracy|results|model; highest possible quality|accuracy; highest|top|best quality; cost ~ not matter|issue|object|problem; cost does not matter; cost doesn't matter; money is no object|problem|issue; no matter the cost|price; price is no ~ object|problem|issue; price does not matter; must|has_to + be very|really + proficient|accurate|professional",
      'calidad por encima|ante|primero|primera; lo primero ~ calidad|precision; calidad es ~ primero|prioridad|clave|fundamental; maxima|mejor + calidad|precision ?posible; precision ~ ante todo|fundamental|clave; precio|coste|costo no ~ importa|problema; precio|coste|costo es lo de menos; no importa el precio|coste|costo; sin importar ~ precio|coste|costo; prima la calidad|precision; lo que mas importa ~ calidad|precision',
    ),
  },
  {
    value: 'speed',
    phrases: phrasesOf(
      'speed first; speed is ~ priority|key|crucial|everything|critical|first; speed matters most; speed above|over; as fast as possible; fastest possible; latency is ~ priority|key|crucial|critical; low latency; lowest latency; must be ~ fast|instant',
      'lo primero ~ velocidad|rapidez; velocidad ante|por_encima; velocidad|rapidez es ~ primero|clave|prioridad|fundamental|critica; lo ?mas rapido posible; baja latencia; prima la velocidad|rapidez',
    ),
  },
  {
    value: 'privacy',
    phrases: phrasesOf(
      'privacy above|first|over|before; privacy is ~ priority|key|crucial|everything|paramount|critical|first|important|must; privacy matters most; privacy comes first; security and privacy ~ priority|first',
      'privacidad ante|por_encima|primero; lo primero ~ privacidad|confidencialidad; privacidad|confidencialidad es ~ primero|clave|prioridad|fundamental|critica|esencial; prima la privacidad; confidencialidad ante|por_encima',
    ),
  },
  {
    value: 'energy',
    phrases: phrasesOf(
      'low energy|power + use|consumption|usage; low power ~ device*|system|model; energy efficien*; energy ~ priority; least energy; small|low carbon footprint; carbon neutral; green ai; as green as possible',
      'bajo consumo; eficien* energetica*; consum* poca|poco ~ energia|luz; huella de carbono; consumo energetico ~ priorid*|bajo|minimo; sostenible*',
    ),
  },
  {
    value: 'simplicity',
    phrases: phrasesOf(
      'keep it ~ simple; as simple as possible; simplest possible; easy to use|maintain|set_up|install|deploy|manage; low maintenance; no code; nocode; out of the box; plug and play; turnkey; turn key; simplicity; nothing complicated; something simple',
      'que sea ~ sencill*|simple|facil; lo ?mas sencillo|simple|facil posible; facil de usar|mantener|instalar|manejar; sin programar; sin codigo; llave en mano; poco mantenimiento; algo sencillo|simple|facil; sin complicaciones; nada complicado',
    ),
  },
]);

const pathOf = (priority: Priority): BriefPath => `priorities.${priority}`;

/**
 * What the person puts first. The words give an order, no weights: what is named shares one half of the whole (policy
 * `scoring.priority.stated`) in equal parts.
 */
export function readPriorities(doc: Doc, stated: number): Reading {
  const first = new Map<Priority, Match<Priority>>();
  for (const match of findPriorities(doc.tokens))
    if (!first.has(match.value) && !isNegated(doc.tokens, match.firstToken, 3)) first.set(match.value, match);
  const findings: readonly Finding[] = [...first].map(([priority, match]) => ({
    path: pathOf(priority),
    value: Number((stated / first.size).toFixed(2)),
    start: match.start,
    end: match.end,
    confidence: 0.75,
  }));
  return { findings, doubts: [] };
}
