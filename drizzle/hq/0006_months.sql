-- The same money as in site_hours, by month: questions about years read a thirtieth of the rows.
CREATE TABLE site_months (
  site_id text NOT NULL,
  month text NOT NULL,
  hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
  payments integer NOT NULL DEFAULT 0,
  sales bigint NOT NULL DEFAULT 0,
  reversed bigint NOT NULL DEFAULT 0,
  discounts bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, month, hour)
);
--> statement-breakpoint
INSERT INTO site_months (site_id, month, hour, payments, sales, reversed, discounts)
SELECT site_id, left(business_date, 7), hour, sum(payments), sum(sales), sum(reversed), sum(discounts)
FROM site_hours GROUP BY 1, 2, 3;
