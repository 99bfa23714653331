-- HQ's tables over several servers with Citus, by site. As coipo_owner on the coordinator, once after the first
-- start of HQ, while it is stopped. Every key of a site's table begins with site_id, so each site's rows stand
-- together and each statement of a booth's run stays on one server. Not run in this repository's tests, which
-- have no Citus; they do check that every table is here and that its key allows it.
-- `events` is partitioned by hash of site_id already; Citus distributes each partition with its table.

-- Small, and asked without a site: the same on every server.
SELECT create_reference_table('people');
SELECT create_reference_table('sign_ins');
SELECT create_reference_table('api_keys');
SELECT create_reference_table('attempts');
SELECT create_reference_table('secrets');
SELECT create_reference_table('hq_audit');
SELECT create_reference_table('enrolment_codes');
SELECT create_reference_table('releases');

-- Rows of sites.
SELECT create_distributed_table('sites', 'site_id');
SELECT create_distributed_table('agreements', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('alarms', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('cash_movements', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('catalogue_changes', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('catalogue_ownership', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('chains', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('charging_policies', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('conflicts', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('day_closing_addenda', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('day_closings', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('day_confirmations', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('documents', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('events', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('feed_entries', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('nonces', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('payment_reversals', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('payment_tenders', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('payments', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('projection_faults', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('receivable_collections', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('receivables', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('reprints', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('restorations', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('session_corrections', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('session_voids', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('sessions', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('shift_counts', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('shift_sums', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('shifts', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('site_days', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('site_hours', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('site_months', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('site_settings', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('site_users', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('spots', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('stay_flow', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('tariffs', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('terminals', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('vehicle_classes', 'site_id', colocate_with => 'sites');
SELECT create_distributed_table('zones', 'site_id', colocate_with => 'sites');
