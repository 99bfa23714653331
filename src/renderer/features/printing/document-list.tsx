import type { DocumentSummary } from '@shared/contracts/receipts';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { PlateText } from '@ui/components/plate-text';
import { color, radius, size } from '@ui/theme/tokens';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 2,
  minHeight: 0,
  overflowY: 'auto',
});

const Item = styled('li')({
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  columnGap: 12,
  padding: '8px 12px',
  minHeight: 56,
  alignContent: 'center',
  borderRadius: radius.small,
  cursor: 'pointer',
  '&:hover': { background: color.hover },
  '&[aria-selected="true"]': {
    background: color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .end': { textAlign: 'right' },
});

interface Props {
  readonly documents: readonly DocumentSummary[];
  readonly chosen: string | undefined;
  readonly onPick: (documentId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function DocumentList({ documents, chosen, onPick, onKeyDown }: Props) {
  const { t } = useTranslation('printing');
  const zone = useZone();
  return (
    <List
      id="documents-list"
      role="listbox"
      aria-label={t('reprint.list')}
      aria-activedescendant={chosen && `document-${chosen}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {documents.map((it) => (
        <Item
          key={it.documentId}
          id={`document-${it.documentId}`}
          role="option"
          aria-selected={it.documentId === chosen}
          ref={it.documentId === chosen ? keepInSight : null}
          onClick={() => onPick(it.documentId)}
        >
          <span>
            {t(`reprint.kinds.${it.kind}`)} <PlateText>{it.number}</PlateText>
          </span>
          <span className="end">{it.subject}</span>
          <span className="soft">{formatDateTime(it.createdAt, zone)}</span>
          <span className="soft end">
            {it.copies > 0 && t('reprint.copies', { count: it.copies })}
          </span>
        </Item>
      ))}
    </List>
  );
}

function keepInSight(item: HTMLLIElement | null): void {
  item?.scrollIntoView({ block: 'nearest' });
}
