import type { IncomingMessage } from 'node:http';
import { ProbleemException } from '@iwlz/nest-kit';

export const XML = /^(application|text)\/([\w.-]+\+)?xml\b|^application\/octet-stream\b/i;
export const JSON_SOORT = /^application\/([\w.-]+\+)?json\b/i;

/** Middleware that refuses other content before anything of it is read. Who does not say what comes is believed. */
export function alleen(
  soort: RegExp,
  uitleg: string,
): (vraag: IncomingMessage, _: unknown, verder: () => void) => void {
  return ({ headers }, _, verder) => {
    const { 'content-type': gezegd, 'content-encoding': verpakking = 'identity' } = headers;
    if ((gezegd === undefined || soort.test(gezegd)) && verpakking === 'identity') {
      verder();
      return;
    }
    throw new ProbleemException({
      status: 415,
      title: 'Verkeerd soort inhoud',
      detail: `${uitleg}, zonder Content-Encoding.`,
    });
  };
}
