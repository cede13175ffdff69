/** What a person may be called on a network that is strict about it, as its own pages for signing up say. */
const strictHandles: ReadonlyMap<string, RegExp> = new Map([
  ['bitbucket', /^[\w-]{1,30}$/],
  ['bluesky', /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i],
  ['github', /^[a-z\d][a-z\d-]{0,38}$/i],
  ['gitlab', /^[\w.-]{1,255}$/],
  ['googlescholar', /^[\w-]{12}(?:AAAAJ)?$/],
  ['instagram', /^[\w.]{1,30}$/],
  ['linkedin', /^[\p{L}\p{N}\p{M}%_-]{3,100}$/u],
  ['orcid', /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/],
  ['stackoverflow', /^\d+(?:\/[\w-]*)?$/],
  ['threads', /^[\w.]{1,30}$/],
  ['twitter', /^\w{1,15}$/],
  ['x', /^\w{1,15}$/],
]);

/** Whether a name can be somebody's on a network; elsewhere it is enough that it has no spaces. */
export function isHandle(name: string, network: string): boolean {
  return (strictHandles.get(network) ?? /^\S+$/).test(name);
}
