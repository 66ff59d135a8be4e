import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { type AddressFault, addressFault, siteOf } from '../../core/words/lookUp.ts';
import { addLookup, removeLookup, useLookups } from '../../stores/lookups.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';

const FAULTS: Readonly<Record<AddressFault, string>> = {
  'no address':
    'This is no address. Copy one from a site’s search, then put {word} in place of the word.',
  'not https':
    'Only addresses that begin with https:// are taken, so that nobody on the way reads the word.',
  'no slot': 'Put {word} into the address, where the word goes.',
  'slot in the host': 'The word can’t be part of the site’s name: put {word} behind it.',
};

/** The sites that words are looked up in: none but those that the reader adds. */
export function LookupSites() {
  const lookups = useLookups();
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#words') section.current?.scrollIntoView();
  }, [hash]);
  return (
    <section ref={section} aria-labelledby="words">
      <h2 id="words">Words</h2>
      <p className="settings-hint">
        Sites that you can look a word up in. Nothing is sent to them until you press one, and then
        the word alone.
      </p>
      {lookups.map(({ id, name, address }) => (
        <p key={id} className="settings-line">
          <bdi>{name}</bdi> {name !== siteOf(address) && <bdi>({siteOf(address)})</bdi>}{' '}
          <Button
            aria-label={`Remove ${name}`}
            onClick={() => {
              void removeLookup(id);
              notifyUndoable('Site removed');
            }}
          >
            Remove
          </Button>
        </p>
      ))}
      <NewSite />
    </section>
  );
}

function NewSite() {
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
    notifyUndoable('Site added');
    setName('');
    setAddress('');
  };
  return (
    <form className="new-site" onSubmit={add} noValidate>
      <label>
        <span>Address, with {'{word}'} where the word goes</span>
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
        <span>Name</span>
        <input
          value={name}
          maxLength={60}
          placeholder={siteOf(address)}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="button button-plain">
        Add the site
      </button>
      {fault && (
        <p id={id} role="alert">
          {FAULTS[fault]}
        </p>
      )}
    </form>
  );
}
