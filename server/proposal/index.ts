import type { ProposalRequest } from '../protocol/http.ts';
import { createRenderer } from '../render/render.ts';
import { say } from '../../rules/message.ts';
import { composeProposal, type DocumentRequest } from './document.ts';

export { composeProposal, UnknownSolutionError } from './document.ts';

export type ProposalFormat = ProposalRequest['format'];

const contentTypes: Readonly<Record<ProposalFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export interface ProposalFile {
  /** Letters, digits, dots and hyphens only. */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * A proposal as a file. The writers and their libraries are loaded on first use. Throws `UnknownSolutionError` where a
 * solution id is not in the advice.
 */
export async function makeProposal(
  request: DocumentRequest & { readonly format: ProposalFormat },
): Promise<ProposalFile> {
  const { advice, format, locale } = request;
  const proposal = composeProposal(request);
  const renderer = createRenderer(locale, { formal: true });
  const write = async (): Promise<Buffer> => {
    switch (format) {
      case 'docx':
        return (await import('./docx.ts')).writeDocx(proposal);
      case 'pdf':
        return (await import('./pdf.ts')).writePdf(proposal);
      case 'md':
        return Buffer.from((await import('./markdown.ts')).writeMarkdown(proposal));
      case 'json':
        return Buffer.from((await import('./json.ts')).writeJson(proposal, advice, renderer));
    }
  };
  const name = renderer.text(say('proposal.fileName'));
  return {
    fileName:
      [name, slug(proposal.customer ?? ''), request.today].filter((part) => part !== '').join('-') + `.${format}`,
    contentType: contentTypes[format],
    body: await write(),
  };
}

/** A name as part of a file's: no accents, no spaces. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 40);
}
