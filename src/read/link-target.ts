/** A target that may be clicked, or why it may not. */
export type LinkVerdict =
  | { readonly kind: 'allowed'; readonly target: string }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'refused'; readonly hint: string };

/** Judges the target of a link: only http, https, mailto and tel lead anywhere. */
export function judgeTarget(written: string): LinkVerdict {
  const target = written.trim();
  if (target === '' || target === '#') return { kind: 'nowhere' };
  if (/^(?:https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[^\s])/i.test(target)) return { kind: 'allowed', target };
  const bare = /^(?:www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]|$))/u.test(target);
  const hint = bare
    ? `Write https://${target}.`
    : 'Begin the target with https://, http://, mailto: or tel:.';
  return { kind: 'refused', hint };
}
