-- What all sites took on some dates: without it every day there ever was is read.
CREATE INDEX site_days_by_date ON site_days (business_date);
