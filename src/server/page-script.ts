import { TECHNICAL_LANG } from '../../schemas/language.ts';
import type { BuildState } from './build-runner.ts';

/** The script below and the style sheet of its notice, which every served page loads. */
export const SCRIPT_PATH = '/preview/page.js';
export const NOTICE_STYLE_PATH = '/preview/notice.css';
export const EVENTS_PATH = '/preview/events';

/** Prepare a page for serving: it knows its build and follows newer ones. */
export function withPageScript(html: string, build: string): string {
  const tags =
    `<link rel="stylesheet" href="${NOTICE_STYLE_PATH}">` +
    `<script src="${SCRIPT_PATH}" data-build="${build}" data-events="${EVENTS_PATH}" data-lang="${TECHNICAL_LANG}" defer></script>`;
  return html.replace('</head>', `${tags}\n</head>`);
}

export function pageScript(): string {
  return `(${followBuilds.toString()})();\n`;
}

/** Runs in the page. Reloads it when there is a newer build, and shows a notice when the build has errors. */
function followBuilds(): void {
  const { build, events, lang } = (document.currentScript as HTMLScriptElement).dataset;
  const element = (name: string, text: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  new EventSource(events!).addEventListener('message', (event) => {
    const state = JSON.parse(event.data as string) as BuildState;
    if (state.build !== build) return location.reload();
    document.querySelector('.preview-notice')?.remove();
    if (state.errors.length === 0) return;
    const notice = element('aside', '');
    notice.className = 'preview-notice';
    notice.setAttribute('role', 'alert');
    notice.lang = lang!;
    const list = element('ol', '');
    list.append(...state.errors.map((error) => element('li', error)));
    notice.append(element('p', state.title), list);
    if (state.more > 0) notice.append(element('p', `… and ${state.more} more; the terminal has them all.`));
    document.body.prepend(notice);
  });
}
