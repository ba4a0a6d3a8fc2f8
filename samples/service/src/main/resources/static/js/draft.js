// The draft: in this tab only, until it is closed or cleared.

const key = guideline => `plumbline-draft-${guideline.id}-${guideline.edition ?? ''}`;

/** Whether it could be kept: a browser may refuse, or be full. */
export function keep(guideline, application) {
  try {
    sessionStorage.setItem(key(guideline), JSON.stringify(application));
    return true;
  } catch {
    return false;
  }
}

export function kept(guideline) {
  try {
    return JSON.parse(sessionStorage.getItem(key(guideline)));
  } catch {
    return null;
  }
}

export function clear(guideline) {
  try {
    sessionStorage.removeItem(key(guideline));
  } catch {
    // nothing was kept then
  }
}
