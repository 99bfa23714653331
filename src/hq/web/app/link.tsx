import type { ComponentProps, MouseEvent } from 'react';
import { useNavigation } from './navigation';
import { hrefOf } from './route';
import type { Place, Query } from './route';

type Props = { readonly to: Place; readonly query?: Query } & Omit<ComponentProps<'a'>, 'href'>;

/** A link to another page of these; a modified click does what the browser does with links. */
export function Link({ to, query = {}, children, ...rest }: Props) {
  const go = useNavigation((it) => it.go);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    go(to, query);
  };
  return (
    <a {...rest} href={hrefOf(to, query)} onClick={follow}>
      {children}
    </a>
  );
}
