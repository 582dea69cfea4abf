import { foldWidth } from './fold.ts';

// ご相談ください | 別途ご照会ください。 | 代理店にご確認ください。 | 取扱代理店までお問い合わせください
const REFERRAL = /^(?:別途|(?:取扱)?代理店(?:に|まで|へ))?(?:ご(?:相談|照会|確認|連絡)|お問い?合わ?せ)ください。?$/;

/** Whether a cell refers the reader to the agent instead of printing a premium. */
export function isReferral(text: string): boolean {
  return REFERRAL.test(foldWidth(text).trim());
}
