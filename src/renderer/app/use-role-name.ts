import { useTranslation } from 'react-i18next';

const BUILT_IN = ['operator', 'supervisor', 'admin', 'manager', 'client'] as const;

/** Built-in roles have words in both languages; a site's own role is called as the site calls it. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const known = BUILT_IN.find((it) => it === role);
    return known ? t(`roles.${known}`) : role;
  };
}
