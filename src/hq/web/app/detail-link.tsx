import type { ReactNode } from 'react';
import { Link } from './link';
import { useNavigation } from './navigation';

interface Props {
  /** The fact of the address that says which one is open. */
  readonly fact: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** Opens one of a list beside it; the browser's back button closes it. */
export function DetailLink({ fact, id, children }: Props) {
  const place = useNavigation((it) => it.place);
  const query = useNavigation((it) => it.query);
  return (
    <Link to={place} query={{ ...query, [fact]: id }}>
      {children}
    </Link>
  );
}
