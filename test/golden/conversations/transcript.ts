import type { WireEvent } from '../../../server/protocol/chat.ts';
import { formatEstimate } from '../../../server/protocol/format.ts';
import type { Locale } from '../../../server/protocol/http.ts';
import { connect, type Frame, type FrameOf } from '../../server/support/chat-client.ts';

/** Words typed, or what a button of the page sends. */
export type Turn = string | ({ readonly type: string; readonly as: string } & Readonly<Record<string, unknown>>);

export interface Script {
  readonly file: string;
  readonly title: string;
  readonly locale: Locale;
  readonly turns: readonly Turn[];
}

type Part = Extract<WireEvent, { type: 'message' }>['parts'][number];

function cellText(cell: unknown, locale: Locale): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return formatEstimate(cell as Parameters<typeof formatEstimate>[0], locale).likely;
}

function partLines(part: Part, locale: Locale): readonly string[] {
  switch (part.type) {
    case 'text':
      return [part.text];
    case 'solutions':
      return (part.items ?? []).map(({ rank, title }) => `${String(rank)}. ${title}`);
    case 'comparison':
      return [
        `| | ${part.solutions.map(({ title }) => title).join(' | ')} |`,
        `|${' --- |'.repeat(part.solutions.length + 1)}`,
        ...part.rows.map(
          ({ label, cells }) => `| ${label} | ${cells.map((cell) => cellText(cell, locale)).join(' | ')} |`,
        ),
      ];
    case 'question':
      return [`**${part.text}** _${part.why}_`, part.options.map((option) => `[${option}]`).join(' ')];
    case 'figure': {
      const { likely, band } = formatEstimate(part.estimate, locale);
      return [`- ${part.label}: ${likely} (${band})`];
    }
    case 'source':
      return [`  <${part.source.title}>`];
    case 'chart':
      return [`[${part.title}]`];
    case 'concepts':
      return [part.items.map(({ ask }) => `[${ask}]`).join(' '), ...(part.more === null ? [] : [`[${part.more}]`])];
    case 'next':
      return [part.items.map((item) => `[${'say' in item ? item.say : item.label}]`).join(' ')];
    case 'plan':
      return [
        ...part.workloads.map(
          ({ title, solution, open, current }, index) =>
            `${String(index + 1)}. ${current ? `**${title}**` : title}: ${solution} [${open}]`,
        ),
        ...part.lines,
      ];
  }
}

const isLine = (line: string): boolean => /^(?:\d+\. |- |\||\s+<)/.test(line);

/** Paragraphs apart, lines of one list together. */
function paragraphs(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at > 0 && !(isLine(line) && isLine(lines[at - 1] ?? '')) ? `\n${line}` : line))
    .join('\n');
}

function noted(event: Extract<WireEvent, { type: 'understood' }>): readonly string[] {
  const entries = Object.entries(event.patch).filter(([path]) => path !== 'description');
  if (entries.length === 0) return [];
  return [
    `> \`${entries.map(([path, value]) => `${path} = ${JSON.stringify(value).replaceAll('"', '')}`).join('; ')}\``,
    '',
  ];
}

/** Plays a script over the real socket; the transcript as the person reads it, in Markdown. */
export async function play(script: Script, url: string): Promise<string> {
  const client = await connect(url);
  await client.hello({ locale: script.locale });
  const lines: string[] = [`# ${script.title}`, ''];
  for (const [index, turn] of script.turns.entries()) {
    const id = `turn-${String(index + 1)}`;
    const { as, ...message } = typeof turn === 'string' ? { as: turn, type: 'say', text: turn } : turn;
    await client.ask({ id, ...message });
    const reply = await client.waitFor(
      `reply to ${id}`,
      (frame: Frame): frame is FrameOf<'message'> =>
        frame.type === 'message' && frame.from === 'advisor' && frame.replyTo === id,
    );
    lines.push(
      `**${script.locale === 'es' ? 'Cliente' : 'Customer'}:** ${typeof turn === 'string' ? as : `[${as}]`}`,
      '',
    );
    for (const event of client.events())
      if (event.type === 'understood' && event.replyTo === id) lines.push(...noted(event));
    lines.push(paragraphs(reply.parts.flatMap((part) => partLines(part, script.locale))), '', '---', '');
  }
  client.close();
  return lines.join('\n');
}
