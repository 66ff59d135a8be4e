import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { type AddressFault, addressFault, SLOT, siteOf } from '../../core/words/lookUp.ts';
import { addLookup, removeLookup, useLookups } from '../../stores/lookups.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';

/** The sites that words are looked up in: none but those that the reader adds. */
export function LookupSites() {
  const { t } = useLingui();
  const lookups = useLookups();
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#words') section.current?.scrollIntoView();
  }, [hash]);
  return (
    <section ref={section} aria-labelledby="words">
      <h2 id="words">
        <Trans>Words</Trans>
      </h2>
      <p className="settings-hint">
        <Trans>
          Sites that you can look a word up in. Nothing is sent to them until you press one, and
          then the word alone.
        </Trans>
      </p>
      {lookups.map(({ id, name, address }) => (
        <p key={id} className="settings-line">
          <bdi>{name}</bdi> {name !== siteOf(address) && <bdi>({siteOf(address)})</bdi>}{' '}
          <Button
            aria-label={t`Remove ${name}`}
            onClick={() => {
              void removeLookup(id);
              notifyUndoable(t`Site removed`);
            }}
          >
            <Trans>Remove</Trans>
          </Button>
        </p>
      ))}
      <NewSite />
    </section>
  );
}

function NewSite() {
  const { t } = useLingui();
  const faults = useFaults();
  const id = useId();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<AddressFault | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = addressFault(address);
    setFault(found);
    if (found) return;
    void addLookup(name.trim(), address.trim());
    notifyUndoable(t`Site added`);
    setName('');
    setAddress('');
  };
  return (
    <form className="new-site" onSubmit={add} noValidate>
      <label>
        <span>{t`Address, with ${SLOT} where the word goes`}</span>
        <input
          type="url"
          value={address}
          maxLength={2000}
          placeholder="https://example.org/search?q={word}"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault ? id : undefined}
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>
      <label>
        <span>
          <Trans>Name</Trans>
        </span>
        <input
          value={name}
          maxLength={60}
          placeholder={siteOf(address)}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="button button-plain">
        <Trans>Add the site</Trans>
      </button>
      {fault && (
        <p id={id} role="alert">
          {faults[fault]}
        </p>
      )}
    </form>
  );
}

function useFaults(): Readonly<Record<AddressFault, string>> {
  const { t } = useLingui();
  return {
    'no address': t`This is no address. Copy one from a site’s search, then put ${SLOT} in place of the word.`,
    'not https': t`Only addresses that begin with https:// are taken, so that nobody on the way reads the word.`,
    'no slot': t`Put ${SLOT} into the address, where the word goes.`,
    'slot in the host': t`The word can’t be part of the site’s name: put ${SLOT} behind it.`,
  };
}
