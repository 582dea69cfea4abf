/** The languages we publish in. */
export type Lang = 'ja' | 'en';
