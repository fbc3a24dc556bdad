using Microsoft.EntityFrameworkCore;

namespace Allo62.Api.Storage;

/// <summary>The tables, the same in every database.</summary>
internal abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    private protected const int LongestId = 64;
    private protected const int LongestName = 100;

    public DbSet<StoredRequest> Requests => Set<StoredRequest>();

    public DbSet<StoredFeedback> Feedback => Set<StoredFeedback>();

    public DbSet<DeletedRequest> Deleted => Set<DeletedRequest>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredRequest>(request =>
        {
            request.ToTable("requests").HasKey(row => row.RequestId);
            request.Property(row => row.RequestId).ValueGeneratedNever();
            request.Property(row => row.ModelVersion).HasMaxLength(LongestId);
            request.Property(row => row.Decision).HasConversion<string>().HasMaxLength(LongestId);
            request.Property(row => row.HandoffReason).HasConversion<string>().HasMaxLength(LongestId);
            request.Property(row => row.Urgency).HasConversion<string>().HasMaxLength(LongestId);
            request.Property(row => row.Review).HasConversion<string>().HasMaxLength(LongestId);
            request.Property(row => row.Category).HasMaxLength(LongestName);
            request.Property(row => row.ReviewedCategory).HasMaxLength(LongestName);
            request.Property(row => row.ReviewedBy).HasMaxLength(LongestName);
            request.Property(row => row.Channel).HasMaxLength(LongestId);
            request.Property(row => row.Commune).HasMaxLength(LongestId);
            request.Property(row => row.Revision).IsConcurrencyToken();
            request.HasIndex(row => row.At);
            request.HasIndex(row => new { row.Review, row.Value });
        });
        modelBuilder.Entity<StoredFeedback>(feedback =>
        {
            feedback.ToTable("feedback").HasKey(row => row.RequestId);
            feedback.Property(row => row.RequestId).ValueGeneratedNever();
            feedback.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(LongestId);
            feedback.Property(row => row.CorrectedCategory).HasMaxLength(LongestName);
            feedback.Property(row => row.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<DeletedRequest>(deleted =>
        {
            deleted.ToTable("deleted").HasKey(row => row.RequestId);
            deleted.Property(row => row.RequestId).ValueGeneratedNever();
            deleted.Property(row => row.By).HasMaxLength(LongestName);
        });
    }
}
