using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Allo62.Api.Storage;

/// <summary>A database that several replicas share; their models and promotions go through it too.</summary>
internal sealed class PostgreSqlStore(DbContextOptions<PostgreSqlStore> options) : StoreContext(options)
{
    private const int LongestReason = 500;

    public DbSet<SharedModel> Models => Set<SharedModel>();

    public DbSet<SharedPromotion> Promotions => Set<SharedPromotion>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<SharedModel>(model =>
        {
            model.ToTable("models").HasKey(row => row.Version);
            model.Property(row => row.Version).HasMaxLength(LongestId);
            model.Property(row => row.AddedBy).HasMaxLength(LongestName);
        });
        modelBuilder.Entity<SharedPromotion>(promotion =>
        {
            promotion.ToTable("promotions").HasKey(row => row.Number);
            promotion.Property(row => row.Number).ValueGeneratedNever();
            promotion.Property(row => row.Action).HasConversion<string>().HasMaxLength(LongestId);
            promotion.Property(row => row.Version).HasMaxLength(LongestId);
            promotion.Property(row => row.Previous).HasMaxLength(LongestId);
            promotion.Property(row => row.By).HasMaxLength(LongestName);
            promotion.Property(row => row.Reason).HasMaxLength(LongestReason);
        });
    }

    /// <summary>For <c>dotnet ef migrations add</c>.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlStore>
    {
        public PostgreSqlStore CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql("Host=localhost").Options);
    }
}
